import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptFromTray, dropResponse } from '@/domain/practice/file-responses';
import type { FiledResponse } from '@/domain/practice/practice-index';
import { AskOnce } from '@/features/practice/ask-once';
import styles from '@/features/practice/practice.module.css';
import { eraseFrom } from '@/session/practice/erase';
import { changePractice, type OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { VirtualList } from '@/ui/lists/virtual-list';
import { ResponseName } from './response-name';

interface TrayProps {
  readonly practice: OpenPractice;
  readonly onPractice: (practice: OpenPractice) => void;
}

type Note = 'accepted' | 'deleted' | 'failed';

const keyOf = ({ record }: FiledResponse) => record;

/** What was not filed by itself: a person decides, one by one, and nothing is merged. */
export function Tray({ practice, onPractice }: TrayProps) {
  const { t } = useTranslation('practice');
  const [asked, setAsked] = useState<string | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = practice.index.responses.filter(({ tray }) => tray !== null).toReversed();
  if (waiting.length === 0 && note === null) return null;

  const change = async (done: 'accepted' | 'deleted', record: string) => {
    setAsked(null);
    try {
      onPractice(
        done === 'accepted'
          ? await changePractice(practice, (index) => acceptFromTray(index, record))
          : await eraseFrom(practice, (index) => ({
              index: dropResponse(index, record),
              records: [record],
            })),
      );
      setNote(done);
      // The button that was pressed is gone with its line.
      heading.current?.focus();
    } catch {
      setNote('failed');
    }
  };
  const actions = ({ record, tray }: FiledResponse) =>
    asked === record ? (
      <AskOnce
        question={t('tray.sure')}
        yes={t('tray.deleteNow')}
        no={t('tray.keep')}
        onYes={() => void change('deleted', record)}
        onNo={() => {
          setAsked(null);
          heading.current?.focus();
        }}
      />
    ) : (
      <ButtonRow>
        <Button onClick={() => void change('accepted', record)}>
          {tray === 'second' ? t('tray.use') : t('tray.accept')}
        </Button>
        <Button look="plain" onClick={() => setAsked(record)}>
          {t('tray.delete')}
        </Button>
      </ButtonRow>
    );
  return (
    <section className={styles['section']} aria-labelledby="tray">
      <h2 id="tray" ref={heading} tabIndex={-1}>
        {t('tray.heading')}
      </h2>
      <p>{t('tray.about')}</p>
      <p role="status">
        {note === null ? null : note === 'failed' ? t('desk.failed') : t(`tray.${note}`)}
      </p>
      <VirtualList items={waiting} keyOf={keyOf} label={t('tray.heading')}>
        {(one) => (
          <div className={styles['waiting']}>
            <p>
              <ResponseName response={one} index={practice.index} />
            </p>
            {one.tray === null ? null : <p>{t(`tray.reason.${one.tray}`)}</p>}
            {actions(one)}
          </div>
        )}
      </VirtualList>
    </section>
  );
}
