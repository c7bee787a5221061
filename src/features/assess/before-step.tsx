import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FormId } from '@/domain/bank/bank-schema';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { LeaveTrial } from './leave-trial';
import type { StartFault } from './use-visit';

interface BeforeStepProps {
  /** The form that is marked unless another was chosen already. */
  readonly asked: FormId | undefined;
  /** Resolves to why the questions could not be loaded, or to null where they were. */
  readonly onStart: (form: FormId) => Promise<StartFault | null>;
  /** For everyone, whether there is something to open or not. */
  readonly onOpen: () => void;
  /** The draft of this tab is there and could not be read. */
  readonly isBroken: boolean;
}

const FIELD = 'extent';
const faultTexts = { unreachable: 'before.failed', 'unknown-bank': 'before.unknownBank' } as const;

function isFormId(value: unknown): value is FormId {
  return value === 'full' || value === 'short';
}

/** A choice made before the script was here, which taking over the page must not undo. */
function readEarlyChoice(asked: FormId = 'full'): FormId {
  if (typeof document === 'undefined') return asked;
  const chosen = document.querySelector<HTMLInputElement>(`input[name="${FIELD}"]:checked`);
  return isFormId(chosen?.value) ? chosen.value : asked;
}

export function BeforeStep({ asked, onStart, onOpen, isBroken }: BeforeStepProps) {
  const { t } = useTranslation('take');
  const [early] = useState(() => readEarlyChoice(asked));
  const { register, getValues } = useForm<Record<typeof FIELD, FormId>>({
    defaultValues: { [FIELD]: early },
  });
  const [isTrying, setIsTrying] = useState(false);
  const [fault, setFault] = useState<StartFault | null>(null);
  const start = () => {
    setFault(null);
    void onStart(getValues(FIELD)).then(setFault);
  };
  const choice = (form: FormId) => ({
    value: form,
    label: (
      <>
        <strong>{t(`length.${form}.name`)}</strong>
        {t(`length.${form}.about`)}
      </>
    ),
  });

  return (
    <Prose>
      <h1 tabIndex={-1}>{t('before.heading')}</h1>
      <p>{t('before.about')}</p>
      <ul>
        <li>{t('before.history')}</li>
        <li>{t('before.memory')}</li>
        <li>{t('before.device')}</li>
        <li>
          {t('before.leave')}{' '}
          <Button look="plain" onClick={() => setIsTrying(true)}>
            {t('before.try')}
          </Button>
        </li>
        <li>{t('before.comeBack')}</li>
        <li>
          {t('before.safety')} <Link href="/help/">{t('before.findHelp')}</Link>
        </li>
      </ul>
      <ChoiceGroup
        legend={t('length.legend')}
        choices={[choice('full'), choice('short')]}
        layout="list"
        marked={early}
        register={register(FIELD)}
      />
      <p>{t('before.alone')}</p>
      <ButtonRow>
        <Button look="primary" onClick={start}>
          {t('before.start')}
        </Button>
        <Link href="/" className={linkLook('quiet')}>
          {t('before.notNow')}
        </Link>
        <Button look="plain" onClick={onOpen}>
          {t('before.haveCode')}
        </Button>
      </ButtonRow>
      <div role="alert">
        {fault === null ? null : <p>{t(faultTexts[fault])}</p>}
        {isBroken ? <p>{t('before.unreadable')}</p> : null}
      </div>
      {isTrying ? <LeaveTrial onClose={() => setIsTrying(false)} /> : null}
    </Prose>
  );
}
