import { z } from 'zod';

const itemId = z.string().regex(/^[A-Z]{1,2}[1-9][mp]?$/);
const pairId = z.string().regex(/^[A-Z]{1,2}[1-9]$/);
const areaId = z.enum(['reach', 'met', 'room', 'center', 'repair', 'space', 'guard', 'renewal']);
export const partId = z.enum([...areaId.options, 'overall', 'closeness', 'tending']);
const side = z.enum(['me', 'partner']);

const intimacyItem = z.strictObject({
  id: itemId,
  kind: z.literal('intimacy'),
  area: areaId,
  pair: pairId,
  side,
  key: z.union([z.literal(1), z.literal(-1)]),
});
const laborItem = z.strictObject({
  id: itemId,
  kind: z.enum(['tending', 'holding']),
  area: areaId,
  pair: pairId,
  side,
});
const anchorItem = z.strictObject({ id: itemId, kind: z.literal('anchor') });

const page = z.strictObject({
  side: z.enum([...side.options, 'both']),
  items: z.array(itemId).min(2).max(5),
});
const part = z.strictObject({ id: partId, pages: z.array(page).min(1) });
const form = z.strictObject({ minutes: z.int().positive(), parts: z.array(part).min(1) });

/** The structure file of a bank version: ids, keys, areas, pages and forms, and no prose. */
export const bankSchema = z.strictObject({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  scoring: z.string().regex(/^\d+$/),
  windowDays: z.int().positive(),
  steps: z.tuple([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  areas: z.array(areaId).min(1),
  items: z.array(z.discriminatedUnion('kind', [intimacyItem, laborItem, anchorItem])).min(1),
  forms: z.strictObject({ full: form, short: form }),
  care: z.array(z.strictObject({ goesOut: itemId, arrives: itemId })).min(1),
  opposites: z.array(z.strictObject({ item: itemId, opposite: itemId })).min(1),
});

export type Bank = z.infer<typeof bankSchema>;
export type Item = Bank['items'][number];
export type AreaId = z.infer<typeof areaId>;
export type PartId = z.infer<typeof partId>;
export type Side = z.infer<typeof side>;
export type PageSide = z.infer<typeof page>['side'];
export type FormId = keyof Bank['forms'];
