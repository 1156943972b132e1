/**
 * Tests of the job.
 */
@NullMarked
package io.github.springspotify.sample.job;

import org.jspecify.annotations.NullMarked;
