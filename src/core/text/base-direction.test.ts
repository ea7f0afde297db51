import { expect, it } from 'vitest';
import { baseDirection } from './base-direction.ts';

it('is that of the first letter, whatever stands before it', () => {
  expect(
    ['', '12 – 14', 'Ana: שלום', '« 3. שלום Ana', 'مرحبا', '👩‍👩‍👧 ܫܠܡܐ', '𞤀𞤣 x', '日本語 שלום'].map(
      baseDirection,
    ),
  ).toEqual(['ltr', 'ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr']);
});
