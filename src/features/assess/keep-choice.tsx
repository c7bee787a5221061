import { type ComponentType, type ReactNode, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import type { KeepMode } from './use-visit';

export interface ChooseCodeProps {
  /** The code as it stands; null while there is none that will do. */
  readonly onCode: (code: string | null) => void;
}

interface KeepChoiceProps {
  readonly mode: KeepMode;
  /** What stands before the button that chooses. */
  readonly back?: ReactNode;
  readonly chooseLabel: string;
  readonly onChoose: (mode: KeepMode, code: string | null) => Promise<void>;
  readonly loadChooseCode: () => Promise<ComponentType<ChooseCodeProps>>;
}

const FIELD = 'place';
const MODES = ['tab', 'locked', 'none'] as const;

/** Asks where answers are kept while they are given. */
export function KeepChoice(props: KeepChoiceProps) {
  const { mode, back, chooseLabel, onChoose, loadChooseCode } = props;
  const { t } = useTranslation('take');
  const { register, control } = useForm<Record<typeof FIELD, KeepMode>>({
    defaultValues: { [FIELD]: mode },
  });
  const [code, setCode] = useState<string | null>(null);
  const [note, setNote] = useState<'working' | 'codeMissing' | null>(null);
  const chosen = useWatch({ control, name: FIELD });

  const choose = () => {
    if (chosen === 'locked' && code === null) {
      setNote('codeMissing');
      return;
    }
    setNote('working');
    void onChoose(chosen, code).finally(() => setNote(null));
  };
  return (
    <>
      <ChoiceGroup
        legend={t('keep.legend')}
        choices={MODES.map((value) => ({
          value,
          label: (
            <>
              <strong>{t(`keep.${value}.name`)}</strong>
              {t(`keep.${value}.about`)}
            </>
          ),
        }))}
        layout="list"
        marked={mode}
        register={register(FIELD)}
      />
      {chosen === 'locked' ? <LazyPart load={loadChooseCode} props={{ onCode: setCode }} /> : null}
      <p role="status">{note === null ? null : t(`keep.${note}`)}</p>
      <ButtonRow>
        {back}
        <Button look="primary" onClick={choose} disabled={note === 'working'}>
          {chooseLabel}
        </Button>
      </ButtonRow>
    </>
  );
}
