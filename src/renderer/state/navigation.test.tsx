import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '../../shared/ids.ts';
import { createNavigation, presentVisit, type Navigation } from './navigation.ts';
import type { Place } from './place.ts';

const read = (id: number, start?: number): Place => ({
  name: 'read',
  params: { sourceId: id as SourceId, ...(start === undefined ? {} : { start }) },
});
const here = (navigation: Navigation): Place => presentVisit(navigation.trail()).place;

beforeEach(() => sessionStorage.clear());

describe('navigation', () => {
  it('goes back and forward over everything, and forgets the way ahead when another is taken', () => {
    const navigation = createNavigation();
    navigation.go(read(1));
    navigation.go(read(2));
    navigation.back();
    navigation.back();
    expect(here(navigation)).toEqual({ name: 'home', params: {} });
    navigation.back();
    navigation.forward();
    expect(here(navigation)).toEqual(read(1));
    navigation.go({ name: 'themes', params: {} });
    navigation.forward();
    expect(here(navigation).name).toBe('themes');
    expect(navigation.trail().visits).toHaveLength(3);
  });

  it('makes no step to where one already is', () => {
    const navigation = createNavigation();
    navigation.go(read(1));
    navigation.go(read(1));
    expect(navigation.trail().visits).toHaveLength(2);
  });

  it('finds again what a visit left behind', () => {
    const navigation = createNavigation();
    navigation.go(read(1));
    navigation.keep('scroll', 480);
    navigation.go({ name: 'find', params: {} });
    expect(presentVisit(navigation.trail()).kept).toEqual({});
    navigation.back();
    expect(presentVisit(navigation.trail()).kept).toEqual({ scroll: 480 });
  });

  it('returns to a place as it was left last', () => {
    const navigation = createNavigation();
    navigation.go(read(1, 20));
    navigation.keep('scroll', 480);
    navigation.go({ name: 'find', params: {} });
    navigation.goBackTo('read', read(9));
    expect(presentVisit(navigation.trail())).toEqual({
      place: read(1, 20),
      kept: { scroll: 480 },
    });
    navigation.goBackTo('measure', { name: 'measure', params: {} });
    expect(here(navigation).name).toBe('measure');
  });

  it('stays in place over a reload, and begins at home where the memory is spoilt', () => {
    createNavigation().go(read(7));
    expect(here(createNavigation())).toEqual(read(7));
    sessionStorage.setItem('verbatim.trail', '{"name":"nowhere","params":{}}');
    expect(here(createNavigation()).name).toBe('home');
    sessionStorage.setItem('verbatim.trail', 'not json');
    expect(here(createNavigation()).name).toBe('home');
  });
});
