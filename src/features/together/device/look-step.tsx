import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayNumber } from '@/domain/keeping/day-number';
import { DEFAULT_EXPIRY_DAYS } from '@/domain/exchange/sessions/expiry';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { loadPacket, type LoadedPacket } from '@/session/together/read-packet';
import { deleteParts, findParts, type FoundPart } from '@/session/together/sealed-part';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

type Packet = Extract<LoadedPacket, { ok: true }>;

/** Two parts that were opened, and the names that were typed beside their codes. */
export interface OpenedCouple {
  readonly parts: readonly [FoundPart, FoundPart];
  readonly packets: readonly [Packet, Packet];
  readonly names: { readonly a: string; readonly b: string };
}

type Note =
  'working' | 'codeMissing' | 'notBoth' | 'failed' | 'damaged' | 'unknown-bank' | 'unreachable';

interface LookStepProps {
  readonly onOpen: (couple: OpenedCouple) => void;
}

interface Fields {
  readonly one: string;
  readonly two: string;
  readonly callOne: string;
  readonly callTwo: string;
}

const NAME_LENGTH = 24;

/** Asks for both codes. It says the same to everyone, whether there is something to open or not. */
export function LookStep({ onOpen }: LookStepProps) {
  const { t } = useTranslation('together');
  const writeDay = useDay();
  const { register, getValues } = useForm<Fields>({
    defaultValues: { one: '', two: '', callOne: '', callTwo: '' },
  });
  const [note, setNote] = useState<Note | null>(null);
  const [old, setOld] = useState<OpenedCouple | null>(null);
  const [deletion, setDeletion] = useState<'none' | 'done' | 'failed'>('none');

  const look = async (): Promise<Note | null> => {
    const { one, two, callOne, callTwo } = getValues();
    if (one.trim() === '' || two.trim() === '') return 'codeMissing';
    const parts = await findParts(one, two);
    if (parts === null) return 'notBoth';
    const [first, second] = await Promise.all(parts.map(({ part }) => loadPacket(part.packet)));
    if (first === undefined || second === undefined) return 'notBoth';
    if (!first.ok) return first.fault;
    if (!second.ok) return second.fault;
    const names = { a: callOne.trim(), b: callTwo.trim() };
    const couple: OpenedCouple = { parts, packets: [first, second], names };
    const today = dayNumber(readToday()) ?? 0;
    const days = parts.map(({ part }) => today - (dayNumber(part.day) ?? 0));
    if (Math.max(...days) > DEFAULT_EXPIRY_DAYS) setOld(couple);
    else onOpen(couple);
    return null;
  };
  const open = async () => {
    setNote('working');
    // What went wrong is said by a sentence that stays true: nothing was changed, and what was typed
    // is still there.
    setNote(await look().catch((): Note => 'failed'));
  };
  const remove = ({ parts }: OpenedCouple) => {
    deleteParts(parts.map(({ id }) => id)).then(
      () => setDeletion('done'),
      () => setDeletion('failed'),
    );
  };

  if (deletion === 'done') {
    return (
      <Prose>
        <StepHeading key="deleted">{t('look.deleted')}</StepHeading>
        <ButtonRow>
          <Link href="/" className={linkLook('primary')}>
            {t('stopped.done')}
          </Link>
        </ButtonRow>
      </Prose>
    );
  }
  if (old !== null) {
    const first = Math.min(...old.parts.map(({ part }) => dayNumber(part.day) ?? 0));
    return (
      <Prose>
        <StepHeading>{t('look.oldHeading')}</StepHeading>
        <p>{t('look.old', { day: writeDay(first), count: DEFAULT_EXPIRY_DAYS })}</p>
        <p role="status">{deletion === 'failed' ? t('stopped.failed') : null}</p>
        <ButtonRow>
          <Button onClick={() => remove(old)}>{t('look.oldDelete')}</Button>
          <Button look="primary" onClick={() => onOpen(old)}>
            {t('look.oldOpen')}
          </Button>
        </ButtonRow>
      </Prose>
    );
  }
  return (
    <Prose>
      <h1 tabIndex={-1}>{t('look.heading')}</h1>
      <p>{t('look.about')}</p>
      <p>{t('look.time')}</p>
      <TextField label={t('look.first')} register={register('one')} />
      <TextField
        label={t('look.firstName')}
        maxLength={NAME_LENGTH}
        register={register('callOne')}
      />
      <TextField label={t('look.second')} register={register('two')} />
      <TextField
        label={t('look.secondName')}
        maxLength={NAME_LENGTH}
        register={register('callTwo')}
      />
      <SmallPrint>{t('look.names')}</SmallPrint>
      <p role="status">{note === null ? null : t(`look.notes.${note}`)}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => void open()} disabled={note === 'working'}>
          {t('look.open')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
