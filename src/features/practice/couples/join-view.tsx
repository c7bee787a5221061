import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHex } from '@/domain/exchange/hex-text';
import type { ClientCard } from '@/domain/practice/clients/clients';
import { joinCouple } from '@/domain/practice/clients/couples';
import { drawBytes } from '@/platform/crypto/hashes';
import { readToday } from '@/platform/page/today';
import { changePractice, type OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { ClientName } from './couple-names';
import { ChoosePartner } from './join/choose-partner';
import { FirstOfTwo } from './join/first-of-two';

export interface JoinViewProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onJoined: (couple: string) => void;
  readonly onBack: () => void;
}

const NUMBER_BYTES = 16;

/** Chooses with whom a client is joined. Whom they were asked with is offered first. */
export function JoinView({ practice, card, onPractice, onJoined, onBack }: JoinViewProps) {
  const { t } = useTranslation('couples');
  const [partner, setPartner] = useState<ClientCard | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const lead = useRef<HTMLParagraphElement>(null);
  const wasChosen = useRef(false);
  useEffect(() => {
    // Back from the second step, whose buttons are gone.
    if (partner === null && wasChosen.current) lead.current?.focus();
    wasChosen.current = partner !== null;
  }, [partner]);

  const join = async (first: ClientCard, second: ClientCard) => {
    const [a, b] = [first.client.id, second.client.id];
    const id = toHex(drawBytes(NUMBER_BYTES));
    setHasFailed(false);
    try {
      const joined = await changePractice(practice, (index) =>
        joinCouple(index, id, { a, b, joined: readToday() }),
      );
      onPractice(joined);
      // Another tab may have joined the two a moment ago: then they are a couple already.
      const couple = joined.index.couples.find(
        (one) => [one.a, one.b].includes(a) && [one.a, one.b].includes(b),
      );
      if (couple === undefined) setHasFailed(true);
      else onJoined(couple.id);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <>
      <Prose>
        <StepHeading>
          {t('join.heading')} <ClientName name={card.name} />
        </StepHeading>
        <p ref={lead} tabIndex={-1}>
          {t('join.about')}
        </p>
        <p role="alert">{hasFailed ? t('join.failed') : null}</p>
        {partner === null ? null : (
          <FirstOfTwo
            card={card}
            partner={partner}
            onJoin={(first, second) => void join(first, second)}
            onOther={() => setPartner(null)}
          />
        )}
      </Prose>
      {partner === null ? (
        <>
          <ChoosePartner index={practice.index} card={card} onChoose={setPartner} />
          <ButtonRow>
            <Button onClick={onBack}>{t('back')}</Button>
          </ButtonRow>
        </>
      ) : null}
    </>
  );
}
