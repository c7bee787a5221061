import type { Answers } from '@/domain/answers/answer';
import { EXAMPLE_ANSWERS } from './example-answers';

/** A few answers to begin with: those of the examples of one person that go together. */
export const LIVE_EXAMPLE: Answers = {
  ...EXAMPLE_ANSWERS.composite.a,
  ...EXAMPLE_ANSWERS.patterns.a,
};
