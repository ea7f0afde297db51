import type { UseQueryResult } from '@tanstack/react-query';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { type OperationError, useOperation } from './engine.ts';

/** The open study; null where none is open, undefined while that is not known yet. */
export function useStudy(): UseQueryResult<ProjectInfo | null, OperationError> {
  return useOperation('project.info', {});
}
