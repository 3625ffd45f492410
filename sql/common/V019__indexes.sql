-- PostgreSQL makes no index for a foreign key; H2 makes its own. One for each column by which rows are looked up and that no unique key begins with.
create index sign_in_by_username on fact.sign_in (username, attempted_at);
create index controlled_document_by_code on fact.controlled_document (code);
create index lot_by_product on fact.lot (product_document_id);
create index container_by_lot on fact.container (lot_id);
create index lineage_edge_by_end on fact.lineage_edge (to_node_id);
create index material_use_by_material on fact.material_use (material_id);
create index hold_by_subject on fact.hold (subject_id);
create index outside_record_by_lot on fact.outside_record (lot_id);
create index sample_by_lot on fact.sample (lot_id);
create index test_order_by_sample on fact.test_order (sample_id);
create index answer_by_submission on fact.answer (submission_id);
create index assignment_by_lot on fact.assignment (lot_id);
create index assignment_by_sample on fact.assignment (sample_id);
create index reading_by_submission on fact.reading (submission_id);
create index reading_by_content on fact.reading (sha256);
create index run_by_reading on fact.run (reading_id);
create index run_by_submission on fact.run (submission_id);
create index preparation_by_run on fact.preparation (run_id);
create index determination_by_preparation on fact.determination (preparation_id);
create index determination_by_sample on fact.determination (sample_id);
create index result_by_sample on fact.result (sample_id);
create index result_by_superseded on fact.result (supersedes_id);
create index result_source_by_determination on fact.result_source (determination_id);
create index quality_event_by_lot on fact.quality_event (lot_id);
create index internal_limit_assessment_by_lot on fact.internal_limit_assessment (lot_id);
create index shipment_container_by_shipment on fact.shipment_container (shipment_id);
create index intake_request_by_lease on work.intake_request (lease_id);

-- A sample's code, a method's code and what tells orders apart do not fit into the 64 characters of one code.
alter table fact.test_order alter column order_number set data type varchar(200);
