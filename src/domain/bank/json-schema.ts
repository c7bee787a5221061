import { z } from 'zod';
import { bankSchema } from './bank-schema';
import { languageSchema } from './language-schema';

/**
 * Describes the files of a bank version as one JSON Schema, for editors and other tools.
 *
 * It says less than `checkBank` and `checkLanguage`: a schema cannot say that ids fit together.
 *
 * @returns a schema of draft 2020-12 with the definitions `bank` and `language`
 */
export function makeJsonSchema(): Record<string, unknown> {
  const { $schema, ...bank } = z.toJSONSchema(bankSchema);
  const { $schema: _, ...language } = z.toJSONSchema(languageSchema);
  return {
    $schema,
    title: 'The files of a Both Ways question bank',
    anyOf: [{ $ref: '#/$defs/bank' }, { $ref: '#/$defs/language' }],
    $defs: { bank, language },
  };
}
