import { useSearchParams } from 'react-router';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { Select } from '../../design-system/Select.tsx';

const options = [
  { value: '', text: 'Choose the register' },
  ...everyRegister
    .map(({ code, title }) => ({ value: code, text: title }))
    .toSorted((one, other) => one.text.localeCompare(other.text, 'en-GB')),
];

/** Of which register a file is: the one in the address is chosen already. */
export function WhichRegister() {
  const [parameters] = useSearchParams();
  const asked = options.find(({ value }) => value === parameters.get('register'));
  return <Select name="register" label="Which register?" options={options} defaultValue={asked?.value ?? ''} />;
}
