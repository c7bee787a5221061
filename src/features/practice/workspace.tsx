import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiledResponse, IssuedInvite } from '@/domain/practice/practice-index';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { BackupView } from './backup/backup-view';
import { BackupReminder } from './backup/backup-reminder';
import { Inbox } from './inbox/inbox';
import { type LoadClientResult, ResponseView } from './inbox/response-view';
import { useTaking } from './inbox/use-taking';
import { InviteForm } from './invites/invite-form';
import { InviteList } from './invites/invite-list';
import { InviteView } from './invites/invite-view';
import { LockBar } from './lock-bar';
import { PlaceList } from './place-list';
import { PLACE } from './places';
import styles from './practice.module.css';
import { PracticeNumber } from './practice-number';

interface WorkspaceProps {
  readonly practice: OpenPractice;
  readonly place: number;
  /** The address of the site, its final slash included. */
  readonly site: string;
  readonly loadResult: LoadClientResult;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onPlace: (place: number) => void;
  readonly onFindHelp: () => void;
}

/** An unlocked practice. What was chosen in it is in memory only, and never in the history. */
export function Workspace(props: WorkspaceProps) {
  const { practice, place, site, loadResult, onPractice, onPlace, onFindHelp } = props;
  const { t } = useTranslation('practice');
  const [shown, setShown] = useState<string | null>(null);
  const [record, setRecord] = useState<string | null>(null);
  const taking = useTaking(practice, onPractice);
  const { invites, responses } = practice.index;

  const showInvite = ({ hash }: IssuedInvite) => {
    setShown(hash);
    onPlace(PLACE.invite);
  };
  const first = invites.find(({ hash }) => hash === shown);
  const other = invites.find(
    ({ hash, pair }) => hash !== shown && pair !== null && pair === first?.pair,
  );
  const inviteView = () => {
    const invite = place === PLACE.otherInvite ? other : first;
    if (invite === undefined) return <Gone heading={t('invite.gone')} />;
    const hasOther = invite === first && other !== undefined;
    return (
      <InviteView
        key={invite.hash}
        practice={practice}
        invite={invite}
        site={site}
        onOther={hasOther ? () => onPlace(PLACE.otherInvite) : null}
        onAll={() => onPlace(PLACE.invites)}
      />
    );
  };
  const responseView = () => {
    const filed = responses.find((one: FiledResponse) => one.record === record);
    if (filed === undefined) return <Gone heading={t('response.gone')} />;
    return (
      <ResponseView
        key={filed.record}
        practice={practice}
        filed={filed}
        loadResult={loadResult}
        onFindHelp={onFindHelp}
        onBack={() => onPlace(PLACE.inbox)}
      />
    );
  };
  const content = () => {
    switch (place) {
      case PLACE.invites:
        return (
          <InviteList
            index={practice.index}
            onNew={() => onPlace(PLACE.newInvite)}
            onShow={showInvite}
          />
        );
      case PLACE.newInvite:
        return <InviteForm practice={practice} onPractice={onPractice} onMade={showInvite} />;
      case PLACE.invite:
      case PLACE.otherInvite:
        return inviteView();
      case PLACE.backup:
        return <BackupView practice={practice} onPractice={onPractice} />;
      case PLACE.number:
        return <PracticeNumber heading={t('number.heading')} practice={practice} />;
      case PLACE.response:
        return responseView();
      default:
        return (
          <Inbox
            practice={practice}
            taking={taking}
            onPractice={onPractice}
            onShow={(response) => {
              setRecord(response.record);
              onPlace(PLACE.response);
            }}
          />
        );
    }
  };
  return (
    <>
      <PlaceList place={place} onPlace={onPlace} />
      {place === PLACE.backup ? null : (
        <BackupReminder index={practice.index} onBackup={() => onPlace(PLACE.backup)} />
      )}
      <div className={styles['desk']}>{content()}</div>
      <LockBar />
    </>
  );
}

function Gone({ heading }: { readonly heading: string }) {
  return (
    <Prose>
      <StepHeading>{heading}</StepHeading>
    </Prose>
  );
}
