import { mount } from '@tiewise/visualiser';
import { useEffect, useRef, useState } from 'react';

/**
 * A network of ties as a React component; it fills its parent, which must have a height.
 *
 * A new `network` or `asOf` begins anew. All else is passed on to what is there: `moment`, `view`, `selected` and
 * `filters` as in the handle of `mount` (`selected` null closes what is open), and `onSelect` hears who is looked at. `options` counts at the beginning only.
 */
export function TiesView({ network, asOf, options, moment, view, selected, filters, onSelect }) {
  const place = useRef(null);
  const begin = useRef(options);
  const [handle, setHandle] = useState();

  useEffect(() => {
    const stop = new AbortController();
    const mounted = mount(place.current, network, { ...begin.current, asOf, signal: stop.signal });
    mounted.then(setHandle, (error) => {
      if (!stop.signal.aborted)
        setHandle(() => {
          throw error;
        });
    });
    return () => {
      stop.abort();
      setHandle(undefined);
      mounted.then(
        (shown) => shown.destroy(),
        () => {},
      );
    };
  }, [network, asOf]);

  useEffect(() => {
    if (moment !== undefined) handle?.setMoment(moment);
  }, [handle, moment]);
  useEffect(() => {
    if (view !== undefined) handle?.view(view);
  }, [handle, view]);
  useEffect(() => {
    if (filters !== undefined) handle?.filter(filters);
  }, [handle, filters]);
  useEffect(() => {
    if (selected !== undefined) handle?.select(selected ?? undefined);
  }, [handle, selected]);
  useEffect(() => (onSelect ? handle?.on('select', onSelect) : undefined), [handle, onSelect]);

  return <div ref={place} style={{ height: '100%' }} />;
}
