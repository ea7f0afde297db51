import type { ReactNode, Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { isComposing } from '../state/keyboard.ts';
import './TextField.css';

export type TextFieldProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The label is read out but not shown, where the place says it already. */
  hideLabel?: boolean;
  description?: string;
  /** What is wrong, beside the field. */
  error?: string | undefined;
  placeholder?: string;
  multiline?: boolean;
  rows?: number;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** What stands there at first is selected with the focus, to be typed over: a name that is changed. */
  selects?: boolean;
  onSubmit?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}>;

export function TextField(props: TextFieldProps): ReactNode {
  const { label, hideLabel, description, error, multiline, onSubmit } = props;
  return (
    <AriaTextField
      className="text-field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent) && !multiline) onSubmit?.();
        event.continuePropagation();
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {multiline ? (
        <TextArea
          className="field-input"
          rows={props.rows ?? 4}
          placeholder={props.placeholder ?? ''}
        />
      ) : (
        <Input
          className="field-input"
          placeholder={props.placeholder ?? ''}
          ref={props.inputRef ?? null}
          onFocus={(event) => {
            if (props.selects) event.target.select();
          }}
        />
      )}
      {description ? (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
