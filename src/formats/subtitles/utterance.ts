/** What was said in one go: one cue or entry, or neighbouring cues of the same named voice, with the time of the first (milliseconds, null where unknown). */
export type Utterance = Readonly<{ voice: string | null; text: string; timeMs: number | null }>;
