const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Rule = Readonly<{ within: number; bucket: (at: Date) => string; keep: number }>;

const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

/** The last hour 15 minutes apart, three of the last day, one a day for 14 days, one a month without end. */
const rules: readonly Rule[] = [
  {
    within: hour,
    bucket: (at) => String(Math.floor(at.getTime() / (15 * minute))),
    keep: Infinity,
  },
  { within: day, bucket: (at) => String(Math.floor(at.getTime() / (8 * hour))), keep: 3 },
  { within: 14 * day, bucket: isoDay, keep: Infinity },
  { within: Infinity, bucket: (at) => at.toISOString().slice(0, 7), keep: Infinity },
];

/**
 * Which backups to keep, by the times they were made (ms), newest first in the answer. In each bucket the newest
 * counts. The newest of all is always kept, also where the clock says that it lies in the future.
 */
export function backupsToKeep(times: readonly number[], now: number): number[] {
  const newestFirst = [...new Set(times)].sort((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, 1));
  for (const { within, bucket, keep } of rules) {
    const buckets = new Set<string>();
    for (const time of newestFirst) {
      const name = bucket(new Date(time));
      if (now - time > within || buckets.has(name) || buckets.size >= keep) continue;
      buckets.add(name);
      kept.add(time);
    }
  }
  return newestFirst.filter((time) => kept.has(time));
}
