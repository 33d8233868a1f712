import type { NewAgent } from '../src/access/addAgent.ts';

/** Who works for the demo store. They have no passwords: an administrator gives each a link to set one. */
export const DEMO_TEAM: readonly NewAgent[] = [
  {
    id: 'ines',
    name: 'Inés Ferrer',
    email: 'ines@store.example',
    role: 'agent',
    languages: ['es', 'en'],
    skills: ['refunds', 'orders'],
  },
  {
    id: 'bruno',
    name: 'Bruno Azevedo',
    email: 'bruno@store.example',
    role: 'agent',
    languages: ['pt-BR', 'en'],
    skills: ['refunds', 'sales'],
  },
  {
    id: 'marina.silva',
    name: 'Marina Silva',
    email: 'marina.silva@store.example',
    role: 'supervisor',
    languages: ['pt-BR', 'en', 'es'],
    skills: ['refunds', 'compliance'],
  },
  {
    id: 'carla',
    name: 'Carla Moreno',
    email: 'carla@store.example',
    role: 'manager',
    languages: ['es', 'en'],
    capacity: 2,
  },
];
