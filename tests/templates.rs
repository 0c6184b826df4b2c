//! The templates are data in the published format: they read without problems and validate against its schema.

use reward_calculator::exchange::{Path, Problems, read_definition, template};
use reward_calculator::templates::TEMPLATES;

#[test]
fn every_template_reads_without_problems() {
    for (id, _) in TEMPLATES {
        let node = template(id).expect("JSON");
        let mut problems = Problems::default();
        let definition = read_definition(&node, &Path::Root(id), &mut problems);
        assert_eq!(problems.into_list(), []);
        assert_eq!(&*definition.expect("a definition").id, *id);
    }
}
