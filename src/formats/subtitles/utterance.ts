/** What was said in one go: one cue, or neighbouring cues of the same named voice, with the time of the first. */
export type Utterance = Readonly<{ voice: string | null; text: string; timeMs: number }>;
