import { useTranslation } from 'react-i18next';
import { findClient } from '@/domain/practice/clients/clients';
import { findCouple } from '@/domain/practice/clients/couples';
import { stepBack } from '@/platform/page/entries';
import { ClientList } from './clients/client-list';
import { ClientView } from './clients/client-view';
import { JoinView } from './couples/join-view';
import { Gone } from './gone';
import { NotesView } from './notes/notes-view';
import { PLACE } from './places';
import { findChosen, type DeskProps } from './desk';

/** The places of clients, and the notes on them and on couples. */
export function ClientPlaces(desk: DeskProps) {
  const { practice, place, chosen, goTo, onPractice } = desk;
  const { t } = useTranslation('clients');
  const { t: tDesk } = useTranslation('desk');
  const { index } = practice;
  if (place === PLACE.clients) {
    return <ClientList index={index} onShow={(client) => goTo(PLACE.client, { client })} />;
  }
  if (place === PLACE.notes) {
    const { about } = chosen;
    const client = about === null ? null : findClient(index, about);
    const couple = about === null ? null : findCouple(index, about);
    const names = couple === null ? client?.name : `${couple.a.name} · ${couple.b.name}`;
    if (about === null || names === undefined) return <Gone heading={tDesk('notes.gone')} />;
    const props = { practice, about, name: names, onPractice };
    return <NotesView key={about} {...props} onBack={stepBack} />;
  }
  const { card } = findChosen(desk);
  if (card === null) return <Gone heading={t('gone')} />;
  const { id } = card.client;
  if (place === PLACE.joining) {
    return (
      <JoinView
        key={id}
        practice={practice}
        card={card}
        onPractice={onPractice}
        onJoined={(couple) => goTo(PLACE.couple, { couple })}
        onBack={stepBack}
      />
    );
  }
  return (
    <ClientView
      key={id}
      practice={practice}
      card={card}
      onPractice={onPractice}
      onShowResponse={(record) => goTo(PLACE.response, { record })}
      onAskAgain={() => goTo(PLACE.newInvite, { asked: [id] })}
      onCouple={(couple) => goTo(PLACE.couple, { couple })}
      onJoin={() => goTo(PLACE.joining)}
      onNotes={() => goTo(PLACE.notes, { about: id })}
      onGone={() => goTo(PLACE.clients, { client: null })}
    />
  );
}
