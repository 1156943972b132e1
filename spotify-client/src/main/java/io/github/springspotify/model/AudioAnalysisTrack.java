package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the analysis of a track says about the track as a whole.
 *
 * @param numSamples number of samples that were analyzed
 * @param duration length in seconds
 * @param sampleMd5 always empty
 * @param offsetSeconds start of the analyzed part, always 0
 * @param windowSeconds length of the analyzed part, 0 for all of it
 * @param analysisSampleRate sample rate of the analysis, which may differ from that of
 * the track
 * @param analysisChannels number of channels, 1 if they were mixed
 * @param endOfFadeIn end of the fade-in in seconds, 0.0 without one
 * @param startOfFadeOut start of the fade-out in seconds, the length without one
 * @param loudness average loudness in decibels
 * @param tempo beats per minute
 * @param tempoConfidence confidence in {@code tempo}, from 0.0 to 1.0
 * @param timeSignature beats in a bar, 3 to 7
 * @param timeSignatureConfidence confidence in {@code timeSignature}, from 0.0 to 1.0
 * @param key pitch class, 0 for C to 11 for B, -1 if none was found
 * @param keyConfidence confidence in {@code key}, from 0.0 to 1.0
 * @param mode 1 for major, 0 for minor
 * @param modeConfidence confidence in {@code mode}, from 0.0 to 1.0
 * @param codestring fingerprint in the format of Echo Nest
 * @param codeVersion version of that format
 * @param echoprintstring fingerprint in the format Echoprint
 * @param echoprintVersion version of that format
 * @param synchstring data to synchronize players by
 * @param synchVersion version of their format
 * @param rhythmstring the rhythm, in a similar format
 * @param rhythmVersion version of that format
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AudioAnalysisTrack(@Nullable Long numSamples, @Nullable Double duration, @Nullable String sampleMd5,
		@Nullable Integer offsetSeconds, @Nullable Integer windowSeconds, @Nullable Integer analysisSampleRate,
		@Nullable Integer analysisChannels, @Nullable Double endOfFadeIn, @Nullable Double startOfFadeOut,
		@Nullable Double loudness, @Nullable Double tempo, @Nullable Double tempoConfidence,
		@Nullable Integer timeSignature, @Nullable Double timeSignatureConfidence, @Nullable Integer key,
		@Nullable Double keyConfidence, @Nullable Integer mode, @Nullable Double modeConfidence,
		@Nullable String codestring, @Nullable Double codeVersion, @Nullable String echoprintstring,
		@Nullable Double echoprintVersion, @Nullable String synchstring, @Nullable Double synchVersion,
		@Nullable String rhythmstring, @Nullable Double rhythmVersion) {

}
