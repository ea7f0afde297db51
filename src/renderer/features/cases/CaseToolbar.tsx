import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import { caseKinds } from '../../../shared/domain/case.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { valueWords } from '../../components/attributes/value-words.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu, type MenuGroup } from '../../components/Menu.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { type CasesParams, isFiltered, withParams } from './case-question.ts';

type Props = Readonly<{
  params: CasesParams;
  onChange: (params: CasesParams) => void;
  shown: number | null;
  total: number | null;
  attributes: readonly Attribute[];
  actions: readonly MenuGroup[];
  onNewCase: () => void;
  onNewAttribute: () => void;
}>;

const any = 'any';

/** How many cases of how many, why, and what can be done with them. */
export function CaseToolbar(props: Props): ReactNode {
  const { t } = useTranslation('cases');
  const { params, onChange, shown, total } = props;
  return (
    <section className="case-toolbar" aria-label={t('title')} data-pane tabIndex={-1}>
      <div className="case-toolbar-line">
        <h1 className="case-count">
          {t('title')}
          <span className="quiet" role="status">
            {shown === null || total === null
              ? ''
              : t('count', { shown: formatNumber(shown), total: formatNumber(total) })}
          </span>
        </h1>
        <div className="case-buttons">
          <Button onPress={props.onNewCase}>
            <Icon name="add" size={16} />
            {t('newCase')}
          </Button>
          <Button onPress={props.onNewAttribute}>
            <Icon name="add" size={16} />
            {t('newAttribute')}
          </Button>
          <Menu
            label={t('moreActions')}
            trigger={
              <Button>
                {t('actions')}
                <Icon name="down" size={12} />
              </Button>
            }
            groups={props.actions}
          />
        </div>
      </div>
      <Filters params={params} onChange={onChange} />
      {isFiltered(params) ? (
        <Chips params={params} onChange={onChange} attributes={props.attributes} />
      ) : null}
    </section>
  );
}

type FilterProps = Pick<Props, 'params' | 'onChange'>;

function Filters({ params, onChange }: FilterProps): ReactNode {
  const { t } = useTranslation('cases');
  const sources = useOperation('sources.list', {});
  return (
    <div className="case-filters">
      <div className="case-find">
        <TextField
          hideLabel
          label={t('findCases')}
          placeholder={t('findCases')}
          value={params.text ?? ''}
          onChange={(text) => onChange(withParams(params, { text: text || undefined }))}
        />
      </div>
      <Select
        hideLabel
        label={t('kind')}
        value={params.kind ?? any}
        options={[
          { value: any, label: t('anyKind') },
          ...caseKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => onChange(withParams(params, { kind: kind === any ? undefined : kind }))}
      />
      <div className="case-source">
        <Select
          hideLabel
          label={t('filterSource')}
          value={String(params.sourceId ?? any)}
          options={[
            { value: any, label: t('anySource') },
            ...(sources.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(id) =>
            onChange(
              withParams(params, { sourceId: id === any ? undefined : (Number(id) as SourceId) }),
            )
          }
        />
      </div>
    </div>
  );
}

function Chips({
  params,
  onChange,
  attributes,
}: FilterProps & Pick<Props, 'attributes'>): ReactNode {
  const { t } = useTranslation('cases');
  const sources = useOperation('sources.list', {});
  const source = sources.data?.find(({ id }) => id === params.sourceId);
  const { text, kind, values = [] } = params;
  return (
    <div className="case-chips">
      {text ? (
        <Chip
          kind={t('name')}
          label={text}
          onRemove={() => onChange(withParams(params, { text: undefined }))}
        />
      ) : null}
      {kind ? (
        <Chip
          kind={t('filterKind')}
          label={t(`kind.${kind}`)}
          onRemove={() => onChange(withParams(params, { kind: undefined }))}
        />
      ) : null}
      {source ? (
        <Chip
          kind={t('filterSource')}
          label={source.name}
          onRemove={() => onChange(withParams(params, { sourceId: undefined }))}
        />
      ) : null}
      {values.map((wanted) => {
        const attribute = attributes.find(({ id }) => id === wanted.attributeId);
        return attribute ? (
          <Chip
            key={wanted.attributeId}
            kind={attribute.name}
            label={wanted.value === null ? t('empty') : valueWords(t, attribute, wanted.value)}
            onRemove={() =>
              onChange(withParams(params, { values: values.filter((each) => each !== wanted) }))
            }
          />
        ) : null;
      })}
      <Button look="quiet" onPress={() => onChange(params.sort ? { sort: params.sort } : {})}>
        {t('clearFilters')}
      </Button>
    </div>
  );
}
