import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Port } from '../../shared/port.ts';
import { createNavigation, NavigationContext } from '../state/navigation.ts';
import { createQueryClient } from '../state/query-client.ts';
import { Connection } from './Connection.tsx';
import { EngineEvents } from './EngineEvents.tsx';
import { Shell } from './Shell.tsx';

export function App({ connect }: Readonly<{ connect: () => Promise<Port> }>): ReactNode {
  const [queries] = useState(createQueryClient);
  const [navigation] = useState(createNavigation);
  return (
    <QueryClientProvider client={queries}>
      <NavigationContext value={navigation}>
        <Connection connect={connect}>
          <EngineEvents />
          <Shell />
        </Connection>
      </NavigationContext>
    </QueryClientProvider>
  );
}
