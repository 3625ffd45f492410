alter table fact.equipment_calibration add column valid_from date;
comment on column fact.equipment_calibration.valid_from is 'the day of the calibration; empty where only its end was told: then it holds since ever';
