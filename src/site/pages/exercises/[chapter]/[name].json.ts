/** The files of an exercise, for the page's checker; fetched with the first Check. */
import { getCollection } from "astro:content";
import type { APIRoute, GetStaticPaths } from "astro";
import { exerciseFiles } from "../../../build/exercises.ts";

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCollection("exercises")).map(({ id }) => {
    const [chapter, name] = id.split("/");
    return { params: { chapter, name } };
  });

export const GET: APIRoute = ({ params }) => Response.json(exerciseFiles(params["chapter"]!, params["name"]!));
