import { useState } from 'react';
import { NameAsked, nameIn } from '../../design-system/NameAsked.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import type { TextInputProps } from '../../design-system/TextInput.tsx';

/** A box for an agency or a role, which asks where it looks as if a person was named. */
export function OfficeInput(props: TextInputProps) {
  const [asked, setAsked] = useState<string>();
  return (
    <div className="govuk-form-group">
      <TextInput
        {...props}
        onBlur={(event) => {
          props.onBlur?.(event);
          void nameIn(event.currentTarget.value, 'possibleNameForOffice').then(setAsked);
        }}
      />
      <NameAsked name={asked} />
    </div>
  );
}
