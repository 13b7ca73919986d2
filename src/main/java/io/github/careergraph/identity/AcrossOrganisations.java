package io.github.careergraph.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * Marks what the service does on its own account for all organisations: entering what it ships, importing taxonomies,
 * jobs by the clock. Its transactions are not held to one organisation by {@link OrganisationBoundary}, so it does
 * nothing with people on behalf of a caller; an architecture test names all that bear it.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossOrganisations {}
