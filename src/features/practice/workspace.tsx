import { useState } from 'react';
import { countEntriesBehind, stepBack } from '@/platform/page/entries';
import { useTranslation } from 'react-i18next';
import { BackupReminder } from './backup/backup-reminder';
import { BackupView } from './backup/backup-view';
import { ClientPlaces } from './client-places';
import { CouplePlaces } from './couple-places';
import { type Chosen, type DeskProps, NOTHING_CHOSEN, type WorkspaceProps } from './desk';
import { ExportView } from './exports/export-view';
import { Gone } from './gone';
import { Inbox } from './inbox/inbox';
import { ResponseView } from './inbox/response-view';
import { useTaking } from './inbox/use-taking';
import { InvitePlaces } from './invite-places';
import { LockBar } from './lock-bar';
import { PlaceList } from './place-list';
import { isForTheRoom, PLACE } from './places';
import styles from './practice.module.css';
import { PracticeNumber } from './practice-number';

/** An unlocked practice. */
export function Workspace(props: WorkspaceProps) {
  const { practice, place, entry, loadResult, onPractice, onPlace, onFindHelp } = props;
  const { t } = useTranslation('practice');
  // By the entry of the history, so that Back shows again what was looked at there.
  const [byEntry, setByEntry] = useState<ReadonlyMap<number, Chosen>>(new Map());
  const chosen = byEntry.get(entry) ?? NOTHING_CHOSEN;
  const taking = useTaking(practice, onPractice);
  const goTo: DeskProps['goTo'] = (next, what = {}) => {
    onPlace(next);
    // Asked of the history: after a reload it knows of entries that this page has not seen.
    const made = countEntriesBehind();
    setByEntry((all) => new Map(all).set(made, { ...chosen, ...what }));
  };
  const desk: DeskProps = { ...props, chosen, goTo };
  const responseView = () => {
    const filed = practice.index.responses.find(({ record }) => record === chosen.record);
    if (filed === undefined) return <Gone heading={t('response.gone')} />;
    return (
      <ResponseView
        key={filed.record}
        practice={practice}
        filed={filed}
        loadResult={loadResult}
        onFindHelp={onFindHelp}
        onBack={stepBack}
      />
    );
  };
  const content = () => {
    switch (place) {
      case PLACE.invites:
      case PLACE.newInvite:
      case PLACE.invite:
      case PLACE.otherInvite:
        return <InvitePlaces {...desk} />;
      case PLACE.clients:
      case PLACE.client:
      case PLACE.joining:
      case PLACE.notes:
        return <ClientPlaces {...desk} />;
      case PLACE.couples:
      case PLACE.couple:
      case PLACE.session:
      case PLACE.own:
      case PLACE.sheet:
      case PLACE.stopped:
        return <CouplePlaces {...desk} />;
      case PLACE.backup:
        return <BackupView practice={practice} onPractice={onPractice} />;
      case PLACE.number:
        return <PracticeNumber heading={t('number.heading')} practice={practice} />;
      case PLACE.exports:
        return <ExportView practice={practice} />;
      case PLACE.response:
        return responseView();
      default:
        return (
          <Inbox
            practice={practice}
            taking={taking}
            onPractice={onPractice}
            onShow={({ record }) => goTo(PLACE.response, { record })}
          />
        );
    }
  };
  // In the room there is nothing of the practice but the picture and the lock.
  const isRoom = isForTheRoom(place);
  return (
    <>
      {isRoom ? null : (
        <PlaceList place={place} onPlace={(next) => goTo(next, { asked: [], about: null })} />
      )}
      {isRoom || place === PLACE.backup ? null : (
        <BackupReminder index={practice.index} onBackup={() => onPlace(PLACE.backup)} />
      )}
      <div key={entry} className={styles['desk']}>
        {content()}
      </div>
      <LockBar />
    </>
  );
}
