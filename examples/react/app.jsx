import { Network } from '@tiewise/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { TiesView } from './ties-view.jsx';

const network = Network.of({
  me: 'ana',
  people: [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
    { id: 'cy', name: 'Cy' },
  ],
  interactions: [
    { at: '2015-03-01', from: 'ana', to: 'bo', kind: 'recommendation' },
    { at: '2019-06-01', from: 'bo', to: 'ana' },
    { at: '2024-02-01', from: 'ana', to: ['bo', 'cy'], kind: 'meeting' },
    { at: '2025-01-21', from: 'cy', to: 'ana', kind: 'call' },
  ],
});

/** Two buttons beside the picture: what an app does with it. */
function App() {
  const [moment, setMoment] = useState('2025-03-01');
  const [selected, setSelected] = useState(null);
  return (
    <>
      <p>
        <button type="button" onClick={() => setMoment('2016-01-01')}>
          As it was in 2016
        </button>{' '}
        <button type="button" onClick={() => setSelected({ person: 'bo' })}>
          Bo
        </button>{' '}
        <output>{selected && 'person' in selected ? selected.person : ''}</output>
      </p>
      <div style={{ height: '80vh' }}>
        <TiesView
          network={network}
          asOf="2025-03-01"
          moment={moment}
          selected={selected}
          onSelect={(now) => setSelected(now ?? null)}
        />
      </div>
    </>
  );
}

const root = createRoot(document.getElementById('app'));
root.render(<App />);
globalThis.leave = () => root.unmount();
