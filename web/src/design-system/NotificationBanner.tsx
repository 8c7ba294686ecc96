import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface NotificationBannerProps {
  readonly type?: 'success' | 'important' | undefined;
  readonly title?: string | undefined;
  /** Several banners on a page need several ids; found by itself where absent. */
  readonly titleId?: string | undefined;
  readonly children: ReactNode;
}

/** A success takes the focus and is read out at once; anything else waits to be found. */
export function NotificationBanner({ type = 'important', title, titleId, children }: NotificationBannerProps) {
  const isSuccess = type === 'success';
  const ownId = useId();
  const id = titleId ?? ownId;
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSuccess) banner.current?.focus();
  }, [isSuccess]);
  return (
    <div
      className={classNames('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={id}
      ref={banner}
      tabIndex={isSuccess ? -1 : undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title ?? (isSuccess ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
