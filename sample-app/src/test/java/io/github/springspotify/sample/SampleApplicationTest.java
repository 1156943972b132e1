package io.github.springspotify.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Runs the whole application on a free port of 127.0.0.1 against a stand-in on localhost,
 * once for all test classes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spotify.retry.initial-delay=1ms", "spotify.retry.jitter=0", "liner-notes.admins=aurora" })
@AutoConfigureMockSpotify
@interface SampleApplicationTest {

}
