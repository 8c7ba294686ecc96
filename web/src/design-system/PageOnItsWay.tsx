import { Loading } from './Loading.tsx';

/** Stands where a page will be, while its program comes. */
export function PageOnItsWay() {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        <Loading words="Loading the page" />
      </main>
    </div>
  );
}
