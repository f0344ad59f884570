/** Every table of the newsroom, for the engine and the migrations. Rooms import their own file, never this one. */
export * from '#db/accounts/tables';
export * from '#db/addresses/tables';
export * from '#db/corrections/tables';
export * from '#db/events/tables';
export * from '#db/front/tables';
export * from '#db/live/tables';
export * from '#db/notices/tables';
export * from '#db/people/tables';
export * from '#db/pictures/tables';
export * from '#db/quotes/tables';
export * from '#db/readership/tables';
export * from '#db/reports/tables';
export * from '#db/review/tables';
export * from '#db/sections/tables';
export * from '#db/settings/tables';
export * from '#db/stories/tables';
export * from '#db/topics/tables';
