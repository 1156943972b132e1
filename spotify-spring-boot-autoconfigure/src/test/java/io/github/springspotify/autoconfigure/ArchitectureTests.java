package io.github.springspotify.autoconfigure;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.github.springspotify", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule AUTO_CONFIGURATIONS_ARE_NOT_API = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration")
		.because("Boot has to name them, and nobody has to extend them");

	@ArchTest
	static final ArchRule BEAN_METHODS_ARE_NOT_API = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate()
		.because("applications inject beans and do not call their factory methods");

	@ArchTest
	static final ArchRule POST_PROCESSORS_ARE_STATIC = methods().that()
		.areAnnotatedWith(Bean.class)
		.and()
		.haveRawReturnType(assignableTo(BeanPostProcessor.class))
		.should()
		.beStatic()
		.because("a post-processor must not make its configuration early");

	@ArchTest
	static final ArchRule CONDITIONS_AND_ANALYZERS_ARE_PACKAGE_PRIVATE = classes().that()
		.areAssignableTo(Condition.class)
		.or()
		.areAssignableTo(FailureAnalyzer.class)
		.and()
		.resideInAPackage("..autoconfigure..")
		.should()
		.bePackagePrivate()
		.because("they are found by Boot, not named by applications");

	@ArchTest
	static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("io.github.springspotify.(**)")
		.should()
		.beFreeOfCycles()
		.because("each package can be understood from those it knows");

	@ArchTest
	static final ArchRule OAUTH2_KNOWS_NO_AUTO_CONFIGURATION = classes().that()
		.resideInAPackage("io.github.springspotify.oauth2..")
		.should()
		.onlyDependOnClassesThat()
		.resideOutsideOfPackage("..autoconfigure..")
		.because("it can be used by hand");

}
