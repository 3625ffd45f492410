package org.exolot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.exolot.database.Database;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.intake.IngestFailedException;
import org.exolot.vault.VaultException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees where something asked for is not done: what stands in the way, and what to do. */
@ControllerAdvice
class Problems {
    private final Frame frame;

    Problems(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(RefusedException refused, HttpServletRequest request, Locale locale) {
        RefusalWording wording = RefusalWording.in(locale);
        HttpStatus status = refused.type() == RefusalType.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        ModelAndView page = page("error/refused", status, request, locale);
        page.addObject("sentence", wording.sentence(refused));
        page.addObject("remedy", wording.remedy(refused));
        return page;
    }

    @ExceptionHandler
    ModelAndView notHere(NotHereException nothing, HttpServletRequest request, Locale locale) {
        return page("error/404", HttpStatus.NOT_FOUND, request, locale);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Locale locale) {
        return page("error/413", HttpStatus.CONTENT_TOO_LARGE, request, locale);
    }

    @ExceptionHandler
    ModelAndView noFiles(MultipartException notSentAsFiles, HttpServletRequest request, Locale locale) {
        return page("error/4xx", HttpStatus.BAD_REQUEST, request, locale);
    }

    @ExceptionHandler
    ModelAndView vault(VaultException failed, HttpServletRequest request, Locale locale) {
        boolean missing = failed.why() == VaultException.Cause.MISSING;
        ModelAndView page =
                page("error/vault", missing ? HttpStatus.NOT_FOUND : HttpStatus.INSUFFICIENT_STORAGE, request, locale);
        page.addObject("why", failed.why().name());
        return page;
    }

    /** A full disk is said; any other failure goes its way to the log. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, IngestFailedException.class})
    ModelAndView database(RuntimeException failed, HttpServletRequest request, Locale locale) {
        if (Database.unwritable(failed).isEmpty()) {
            throw failed;
        }
        ModelAndView page = page("error/vault", HttpStatus.INSUFFICIENT_STORAGE, request, locale);
        page.addObject("why", VaultException.Cause.NOT_KEPT.name());
        return page;
    }

    private ModelAndView page(String view, HttpStatus status, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView(view, status);
        frame.surround(page, request, locale);
        return page;
    }
}
