import { describe, expect, it } from 'vitest';
import { readFixture, rolesOf } from './table-fixture.ts';

const rows = (...lines: readonly string[]): string => lines.join('\n');

describe('columns that say who somebody is', () => {
  it('are known by their values and by their names', () => {
    const read = readFixture(
      rows(
        'Contact;First name;Your phone number;IP Address;What is your e-mail address?;Comment',
        'ana@example.org;Ana;+49 30 123 45 67;192.0.2.7;a.b@example.net;It was all well done here',
        'ben@example.org;Ben;(030) 765-4321;198.51.100.4;c@example.net;I waited much too long there',
        'eve@example.org;Eve;;2001:db8::1:2:3;;Nothing to add to what I said',
      ),
    );
    expect(rolesOf(read)).toEqual({
      Contact: 'personal',
      'First name': 'personal',
      'Your phone number': 'personal',
      'IP Address': 'personal',
      'What is your e-mail address?': 'personal',
      Comment: 'open_ended',
    });
    expect(read.table.columns.map(({ reason }) => reason).slice(0, 2)).toEqual([
      'E-mail addresses: they say who somebody is.',
      'Names of people, by the header.',
    ]);
  });

  it('in exports of survey tools are also where somebody was, and a bare name', () => {
    const read = readFixture(
      rows(
        'StartDate,ResponseId,IPAddress,LocationLatitude,RecipientEmail,Name,Q1',
        'Start Date,Response ID,IP Address,Location Latitude,Recipient Email,Name,How was it?',
        '{"ImportId":"a"},{"ImportId":"b"},{"ImportId":"c"},{"ImportId":"d"},{"ImportId":"e"},{"ImportId":"f"},{"ImportId":"g"}'.replaceAll(
          /\{[^}]*\}/gu,
          (cell) => `"${cell.replaceAll('"', '""')}"`,
        ),
        '2024-01-01 10:00:00,R_1,192.0.2.7,52.52,,Ana,Good',
        '2024-01-02 10:00:00,R_2,192.0.2.8,48.13,,Ben,Bad',
      ),
    );
    expect(rolesOf(read)).toEqual({
      StartDate: 'date',
      ResponseId: 'respondent',
      IPAddress: 'personal',
      LocationLatitude: 'personal',
      RecipientEmail: null,
      Name: 'personal',
      Q1: null,
    });
  });

  it('are dates of birth, and a bare name beside what reaches its bearer', () => {
    const read = readFixture(
      rows(
        'Name;E-Mail;Geburtsdatum;Besuch;Straße',
        'Anna Groß;anna@example.org;03.04.1980;01.03.2024;Am Tor 3',
        'Bernd Ott;b@example.org;13.12.1975;15.03.2024;Weg 9',
        'Carla Uhl;c@example.net;01.02.1990;20.03.2024;Ring 1',
      ),
    );
    expect(rolesOf(read)).toEqual({
      Name: 'personal',
      'E-Mail': 'personal',
      Geburtsdatum: 'personal',
      Besuch: 'date',
      Straße: 'personal',
    });
    expect(read.table.columns[2]?.reason).toBe(
      'Dates of birth: with little else they say who somebody is.',
    );
  });

  it('are not those of things, nor open answers that mention an address', () => {
    const read = readFixture(
      rows(
        'Name,Latitude,Version,Why?',
        'Oak,52.5,1.2.3,Write to me at ana@example.org if you want to know more',
        'Elm,52.6,1.2.4,Because it was the only one that we could see from here',
        'Ash,52.7,1.2.5,No reason at all that I could think of right now',
      ),
    );
    expect(rolesOf(read)).toMatchObject({ Name: null, Latitude: null, 'Why?': 'open_ended' });
  });
});
