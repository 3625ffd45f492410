package org.exolot.quantity;

/**
 * What sort of quantity a unit measures. Units convert within one kind only: the number of particles, the activity of an endotoxin and
 * the count of colonies in a mL all have the dimension of a pure number per volume, and yet no factor leads from one to another.
 */
public enum QuantityKind {
    NUMBER,
    RATIO,
    PARTICLE_COUNT,
    PARTICLE_CONCENTRATION,
    PARTICLES_PER_CONTAINER,
    PARTICLES_PER_MASS,
    PARTICLES_PER_AREA,
    CELL_COUNT,
    CELL_CONCENTRATION,
    MASS,
    MASS_CONCENTRATION,
    MASS_PER_CONTAINER,
    MOLAR_CONCENTRATION,
    ENDOTOXIN_ACTIVITY,
    ENDOTOXIN_CONCENTRATION,
    COLONY_COUNT,
    COLONY_CONCENTRATION,
    COPY_CONCENTRATION,
    LENGTH,
    AREA,
    VOLUME,
    TIME,
    TEMPERATURE,
    PRESSURE,
    SHEAR_RATE,
    OSMOLALITY,
    ACIDITY,
    ELECTRIC_POTENTIAL,
    CONDUCTIVITY,
    ABSORBANCE,
    FLUORESCENCE,
    CONTAINER_COUNT,
    COLUMN_VOLUMES
}
