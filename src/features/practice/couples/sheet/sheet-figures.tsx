import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { Z_COUPLE, Z_LEANS } from '@/domain/scoring/constants';
import { useDay } from '@/i18n/use-day';
import { useFigures } from '@/i18n/use-figures';
import { type PartnerNames, sideOf, WHO } from '@/ui/result/partner-names';
import type { SheetFigures } from './make-sheet';
import type { SheetReading } from './read-sheet';
import { useChangeWords } from './use-change-words';
import styles from './sheet.module.css';

interface SheetFiguresProps {
  readonly figures: SheetFigures;
  readonly reading: SheetReading;
  readonly names: PartnerNames;
}

/** The figures of a sheet, in the words that the picture of two has for them. */
export function SheetFiguresPart(props: SheetFiguresProps) {
  return (
    <>
      <Closeness {...props} />
      <Changes {...props} />
      <div className={styles['columns']}>
        <Rows {...props} />
        <Questions {...props} />
      </div>
    </>
  );
}

function Closeness({ figures: { comparison }, names }: SheetFiguresProps) {
  const { t } = useTranslation('couples');
  const { t: tOurs } = useTranslation('ours');
  const { whole } = useFigures();
  const { a, b, composite, joint } = comparison;
  const closeness = (): string => {
    if (a.composite !== null && b.composite !== null) {
      return tOurs('areas.all', {
        ...WHO,
        a: whole(a.composite.score),
        semA: whole(a.composite.sem),
        b: whole(b.composite.score),
        semB: whole(b.composite.sem),
      });
    }
    const one = a.composite ?? b.composite;
    if (one === null) return tOurs('areas.allNone');
    const who = a.composite === null ? WHO.second : WHO.first;
    return tOurs('areas.allOne', { who, score: whole(one.score), sem: whole(one.sem) });
  };
  const apart = composite && {
    points: whole(Math.abs(composite.value)),
    margin: whole(Z_COUPLE * composite.se),
  };
  const tending = joint && {
    points: whole(Math.abs(joint.value)),
    margin: whole(Z_LEANS * joint.se),
    side: sideOf(joint.value),
  };
  return (
    <div className={styles['columns']}>
      <section>
        <h2>{t('sheet.closeness')}</h2>
        <p>{names.say(closeness())}</p>
        {composite === null || apart === null ? null : (
          <p>{tOurs(`areas.${composite.call}`, apart)}</p>
        )}
      </section>
      <section>
        <h2>{t('sheet.tending')}</h2>
        <p>
          {joint === null || tending === null
            ? tOurs('carry.none')
            : names.say(tOurs(`carry.${joint.call}`, tending))}
        </p>
        <p>{tOurs('carry.agreed')}</p>
      </section>
    </div>
  );
}

/** It stands here only where something may be said of an earlier round. */
function Changes({ figures: { changes }, reading, names }: SheetFiguresProps) {
  const { t } = useTranslation('couples');
  const writeDay = useDay();
  const words = useChangeWords(reading.language);
  const { earlier } = reading;
  const lines = (['a', 'b'] as const).flatMap((side) => {
    const own = changes[side];
    if (own === null || earlier === null) return [];
    const day = writeDay(dayNumber(earlier.round[side].day) ?? 0);
    return [{ side, text: words({ side, day, changes: own }) }];
  });
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t('sheet.changes')}</h2>
      {lines.map(({ side, text }) => (
        <p key={side}>{names.say(text)}</p>
      ))}
    </section>
  );
}

function Rows({ figures: { rows }, reading: { language } }: SheetFiguresProps) {
  const { t } = useTranslation('couples');
  const { t: tOurs } = useTranslation('ours');
  const nameOf = (id: string): string => language.roles[id] ?? id;
  return (
    <section>
      <h2>{t('sheet.rows')}</h2>
      {rows.alike.length === 0 ? (
        <p>{t('sheet.noAlike')}</p>
      ) : (
        <>
          <p>{t('sheet.alike')}</p>
          <ul>
            {rows.alike.map(({ id }) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      {rows.apart === null ? (
        <p>{t('sheet.noApart')}</p>
      ) : (
        <>
          <p>{t('sheet.apart')}</p>
          <ul>
            <li>
              {nameOf(rows.apart.id)}: {tOurs(`meet.${rows.apart.meeting ?? 'none'}`)}
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

function Questions({ figures: { patterns }, reading: { language } }: SheetFiguresProps) {
  const { t } = useTranslation('couples');
  const questions = new Set(patterns.map((id) => language.patterns.couple[id].question));
  return (
    <section>
      <h2>{t('sheet.questions')}</h2>
      <ul>
        {[...questions].map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
