import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FormId } from '@/domain/bank/bank-schema';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import type { BankLoad } from '@/platform/bank-source/load-bank';
import { LeaveTrial } from './leave-trial';

interface BeforeStepProps {
  /** Resolves to why the questions could not be loaded, or to null where they were. */
  readonly onStart: (form: FormId) => Promise<StartFault | null>;
}

export type StartFault = Extract<BankLoad, { ok: false }>['reason'];

const FIELD = 'extent';
const faultTexts = { unreachable: 'before.failed', 'unknown-bank': 'before.unknownBank' } as const;

function isFormId(value: unknown): value is FormId {
  return value === 'full' || value === 'short';
}

/** A choice made before the script was here, which taking over the page must not undo. */
function readEarlyChoice(): FormId {
  if (typeof document === 'undefined') return 'full';
  const chosen = document.querySelector<HTMLInputElement>(`input[name="${FIELD}"]:checked`);
  return isFormId(chosen?.value) ? chosen.value : 'full';
}

export function BeforeStep({ onStart }: BeforeStepProps) {
  const { t } = useTranslation('take');
  const [early] = useState(readEarlyChoice);
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
        <br />
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
      </ButtonRow>
      <div role="alert">{fault === null ? null : <p>{t(faultTexts[fault])}</p>}</div>
      {isTrying ? <LeaveTrial onClose={() => setIsTrying(false)} /> : null}
    </Prose>
  );
}
