import { Link } from 'wouter';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';

interface LostInviteProps {
  readonly heading: string;
  readonly about: string;
  readonly open: string;
}

/** An invite was to be answered, and this tab holds none. */
export function LostInvite({ heading, about, open }: LostInviteProps) {
  return (
    <PageFrame>
      <Prose>
        <h1 tabIndex={-1}>{heading}</h1>
        <p>{about}</p>
        <p>
          <Link href="/open/">{open}</Link>
        </p>
      </Prose>
    </PageFrame>
  );
}
