import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface ChooseCodeProps {
  readonly onCode: (code: string | null) => void;
}

export type LoadChooseCode = () => Promise<ComponentType<ChooseCodeProps>>;

interface CodeStepProps {
  readonly heading: string;
  /** What the code is for, in paragraphs. */
  readonly about: readonly string[];
  readonly after: string;
  readonly chooseLabel: string;
  readonly note: ReactNode;
  readonly loadChooseCode: LoadChooseCode;
  readonly onBack: () => void;
  readonly onChoose: (code: string) => void;
}

/** Asks for the code of one's own that something is sealed under. */
export function CodeStep(props: CodeStepProps) {
  const { heading, about, after, chooseLabel, note, loadChooseCode, onBack, onChoose } = props;
  const { t } = useTranslation('together');
  const [code, setCode] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Prose>
      <StepHeading>{heading}</StepHeading>
      {about.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <LazyPart load={loadChooseCode} props={{ onCode: setCode }} />
      <p>{after}</p>
      {note}
      <p role="status">{isMissing && code === null ? t('seal.codeMissing') : null}</p>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button
          look="primary"
          onClick={() => {
            if (code === null) setIsMissing(true);
            else onChoose(code);
          }}
        >
          {chooseLabel}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
