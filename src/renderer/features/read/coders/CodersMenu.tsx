import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import '../../../components/IconButton.css';
import '../../../components/Popover.css';
import { useCoderLooks, useCoders } from './use-coders.ts';
import './coders.css';

/** Whose codings are shown, and how each coder's stripes look. Only there where several people code. */
export function CodersMenu(): ReactNode {
  const { t } = useTranslation('reader');
  const { list, hidden, toggle, showAll, onlyMine } = useCoders();
  const looks = useCoderLooks();
  if (list.length < 2) return null;
  const name =
    hidden.size === 0
      ? t('coders')
      : t('codersShown', { shown: list.length - hidden.size, total: list.length });
  return (
    <DialogTrigger>
      <TooltipTrigger delay={500}>
        <Button className="icon-button coders-button" aria-label={name}>
          <Icon name="person" />
          {hidden.size > 0 ? (
            <span aria-hidden="true" className="coders-count">
              {list.length - hidden.size}/{list.length}
            </span>
          ) : null}
        </Button>
        <Tooltip className="tooltip">{name}</Tooltip>
      </TooltipTrigger>
      <Popover className="popover" placement="bottom end">
        <Dialog className="coders-dialog" aria-label={t('coders')}>
          <ul className="coders-list">
            {list.map(({ id, name: coder, current }) => (
              <li key={id}>
                <label className="coder-row">
                  <input type="checkbox" checked={!hidden.has(id)} onChange={() => toggle(id)} />
                  <span
                    className="coder-pattern"
                    data-pattern={(looks.get(id)?.pattern ?? 0) % 5}
                  />
                  <span dir="auto">{current ? t('coderMe', { name: coder }) : coder}</span>
                </label>
              </li>
            ))}
          </ul>
          <p className="coders-choices">
            <button type="button" className="tool" onClick={onlyMine}>
              {t('onlyMine')}
            </button>
            <button type="button" className="tool" disabled={hidden.size === 0} onClick={showAll}>
              {t('everybody')}
            </button>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
