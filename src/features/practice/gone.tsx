import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

/** What was to be looked at is not here: it was deleted meanwhile, or the page was loaded anew. */
export function Gone({ heading }: { readonly heading: string }) {
  return (
    <Prose>
      <StepHeading>{heading}</StepHeading>
    </Prose>
  );
}
