package io.github.springspotify.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.springspotify.test.MockSpotify;

/**
 * Starts a {@link MockSpotify} for the application context of a test, points
 * {@code spotify.*} at it and registers it as a bean. Contexts that are cached and shared
 * by tests share the stand-in too; it stops with the context.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureMockSpotify {

}
