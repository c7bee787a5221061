import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import { PLACE } from './places';
import styles from './practice.module.css';

interface PlaceListProps {
  readonly place: number;
  readonly onPlace: (place: number) => void;
}

const PLACES = ['clients', 'couples', 'inbox', 'invites', 'exports', 'backup', 'number'] as const;

/** Where else a place belongs than to itself; whatever is not named here is part of the inbox. */
const WITHIN: Readonly<Record<number, (typeof PLACES)[number]>> = {
  [PLACE.clients]: 'clients',
  [PLACE.client]: 'clients',
  [PLACE.joining]: 'clients',
  [PLACE.notes]: 'clients',
  [PLACE.couples]: 'couples',
  [PLACE.couple]: 'couples',
  [PLACE.own]: 'couples',
  [PLACE.exports]: 'exports',
  [PLACE.invites]: 'invites',
  [PLACE.newInvite]: 'invites',
  [PLACE.invite]: 'invites',
  [PLACE.otherInvite]: 'invites',
  [PLACE.backup]: 'backup',
  [PLACE.number]: 'number',
};

/** The places of a practice. They are buttons: the address stays the same for all of them. */
export function PlaceList({ place, onPlace }: PlaceListProps) {
  const { t } = useTranslation('practice');
  const here = WITHIN[place] ?? 'inbox';
  return (
    <nav className={styles['places']} aria-label={t('desk.places')}>
      <ul>
        {PLACES.map((name) => (
          <li key={name}>
            <Button
              look="plain"
              aria-current={name === here ? 'page' : undefined}
              onClick={() => onPlace(PLACE[name])}
            >
              {t(`desk.${name}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
