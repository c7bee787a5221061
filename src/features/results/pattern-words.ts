import type { Language } from '@/domain/bank/language-schema';
import type { SoloPatternId } from '@/domain/patterns/solo-patterns';
import type { PersonScore } from '@/domain/scoring/score-person';

/**
 * What a pattern says to this person, in paragraphs. The short form has words of its own, and two
 * kinds of labor that part get one more paragraph: nothing that is said of holding is left out.
 */
export function pickPatternText(
  language: Language,
  id: SoloPatternId,
  { form, tending }: PersonScore,
): readonly string[] {
  const { text, shortText, textTendingOther } = language.patterns.solo[id];
  if (form === 'short') return [shortText ?? text];
  const tendsOther = tending !== null && tending.call !== 'too-close' && tending.value < 0;
  return tendsOther && textTendingOther !== undefined ? [text, textTendingOther] : [text];
}
