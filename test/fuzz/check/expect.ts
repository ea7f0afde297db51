/** What is wrong with an answer, in a sentence. */
export class Fault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Fault';
  }
}

/** @throws Fault with the sentence where it does not hold. */
export function expectThat(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Fault(sentence);
}

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
