export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a JSON text holds, also where every line is a value of its own; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  if (!/^\s*[{[]/u.test(text)) return undefined;
  const whole = tryParse(text);
  if (whole !== undefined) return whole;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines[0]?.trimEnd().endsWith('}')) return undefined;
  const values: unknown[] = [];
  for (const line of lines) {
    const value = tryParse(line);
    if (!isObject(value)) return undefined;
    values.push(value);
  }
  return values;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
