import { z } from 'zod';

// The renderer's content policy forbids code from strings, and so does good sense.
z.config({ jitless: true });

export const operationKinds = ['read', 'write', 'job'] as const;
/** `read` changes nothing; `write` is one command in the change log; `job` is long, reports progress and can be cancelled. */
export type OperationKind = (typeof operationKinds)[number];

declare const outputType: unique symbol;

export type Operation<Kind extends OperationKind, Input extends z.ZodType, Output> = Readonly<{
  kind: Kind;
  input: Input;
  /** Exists for the compiler only. */
  [outputType]?: Output;
}>;

export type Returns<Output> = Readonly<{ [outputType]?: Output }>;

/** Names the type of an answer: `read(noInput, returns<Code[]>())`. */
export function returns<Output>(): Returns<Output> {
  return {};
}

export function read<Input extends z.ZodType, Output>(
  input: Input,
  _output: Returns<Output>,
): Operation<'read', Input, Output> {
  return { kind: 'read', input };
}

export function write<Input extends z.ZodType, Output>(
  input: Input,
  _output: Returns<Output>,
): Operation<'write', Input, Output> {
  return { kind: 'write', input };
}

export function job<Input extends z.ZodType, Output>(
  input: Input,
  _output: Returns<Output>,
): Operation<'job', Input, Output> {
  return { kind: 'job', input };
}

/** The answer's type of an operation. */
export type OutputOf<O> = O extends { [outputType]?: infer Output }
  ? Exclude<Output, undefined>
  : never;
/** What a handler receives: the input after validation. */
export type InputOf<O> = O extends { input: infer I extends z.ZodType } ? z.output<I> : never;
/** What a caller gives: the input before defaults are filled in. */
export type CallOf<O> = O extends { input: infer I extends z.ZodType } ? z.input<I> : never;
