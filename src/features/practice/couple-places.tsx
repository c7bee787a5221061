import { useTranslation } from 'react-i18next';
import { stepBack } from '@/platform/page/entries';
import { CoupleList } from './couples/couple-list';
import { CoupleView } from './couples/couple-view';
import { OwnView } from './couples/own-view';
import { SessionSheet } from './couples/session-sheet';
import { SessionView } from './couples/session-view';
import { Stopped } from './couples/stopped';
import { Gone } from './gone';
import { PLACE } from './places';
import { findChosen, type DeskProps } from './desk';

/** The places of couples. */
export function CouplePlaces(desk: DeskProps) {
  const { practice, place, chosen, goTo, onPractice, onFindHelp, loadPicture } = desk;
  const { t } = useTranslation('couples');
  if (place === PLACE.couples) {
    return (
      <CoupleList
        index={practice.index}
        onShow={(couple) => goTo(PLACE.couple, { couple })}
        onClients={() => goTo(PLACE.clients)}
      />
    );
  }
  if (place === PLACE.stopped) {
    return <Stopped bank={chosen.stopped} onPractice={() => goTo(PLACE.couple)} />;
  }
  const { cards } = findChosen(desk);
  if (cards === null) return <Gone heading={t('gone')} />;
  const { couple } = cards;
  const { round } = chosen;
  if (round !== null && place !== PLACE.couple) {
    const seen = { practice, cards, chosen: round };
    // Both are still looking on: the page of the couple, with its names, has to wait.
    const onBack = () => goTo(PLACE.stopped, { stopped: null });
    if (place === PLACE.session) {
      const onStop = () => goTo(PLACE.stopped, { stopped: round.round.a.bank });
      const lent = { loadPicture, onFindHelp, onStop };
      return <SessionView {...seen} {...lent} onBack={onBack} />;
    }
    if (place === PLACE.sheet) return <SessionSheet {...seen} onBack={onBack} />;
    const onShowResponse = (record: string) => goTo(PLACE.response, { record });
    return <OwnView {...seen} onBack={stepBack} onShowResponse={onShowResponse} />;
  }
  if (place !== PLACE.couple) return <Gone heading={t('gone')} />;
  return (
    <CoupleView
      key={couple.id}
      practice={practice}
      cards={cards}
      onPractice={onPractice}
      onShowClient={(client) => goTo(PLACE.client, { client })}
      onSession={(round) => goTo(PLACE.session, { round })}
      onSheet={(round) => goTo(PLACE.sheet, { round })}
      onOwn={(round) => goTo(PLACE.own, { round })}
      onAskAgain={() => goTo(PLACE.newInvite, { asked: [couple.a, couple.b] })}
      onNotes={() => goTo(PLACE.notes, { about: couple.id })}
      onGone={() => goTo(PLACE.couples, { couple: null })}
    />
  );
}
